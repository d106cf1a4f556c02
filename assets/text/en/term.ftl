# term.ftl
