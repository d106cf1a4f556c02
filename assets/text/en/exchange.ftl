# exchange.ftl
