# cli.ftl
