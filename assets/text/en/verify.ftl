# verify.ftl
