# history.ftl
