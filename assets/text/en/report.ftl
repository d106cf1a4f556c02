# report.ftl
