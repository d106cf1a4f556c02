# explain.ftl
