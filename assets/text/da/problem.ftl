# problem.ftl
