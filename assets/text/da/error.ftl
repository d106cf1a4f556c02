# error.ftl
