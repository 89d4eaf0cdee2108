# Reference for analysis/inference/GeneralizedLeastSquares: nlme::gls with corAR1 on the day, which honours gaps.
# Run in this folder: Rscript gls.R > gls.txt
suppressMessages(library(nlme))
d <- read.csv("diary.csv")
for (method in c("REML", "ML")) {
  m <- gls(pain ~ sleep + shoe + km, data = d, correlation = corAR1(form = ~ day), method = method,
           control = glsControl(tolerance = 1e-10, msTol = 1e-12))
  cat("method", method, "\n")
  cat("phi", format(coef(m$modelStruct$corStruct, unconstrained = FALSE), digits = 8), "\n")
  cat("sigma", format(m$sigma, digits = 8), "\n")
  s <- summary(m)$tTable
  for (name in rownames(s)) cat(name, format(s[name, 1], digits = 8), format(s[name, 2], digits = 8), "\n")
  cat("logLik", format(as.numeric(logLik(m)), digits = 10), "\n")
}
cat(R.version.string, "nlme", as.character(packageVersion("nlme")), "\n")
