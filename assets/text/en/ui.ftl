# ui.ftl
