# Writes diary.csv: 200 made-up days of a runner, with gaps. Whole NRS points, serially correlated.
set.seed(20251)
day <- 0:199
keep <- sort(sample(day, 130))
ar <- as.numeric(arima.sim(list(ar = 0.55), n = 200)) * 0.8
sleep <- round(7 + as.numeric(arima.sim(list(ar = 0.8), n = 200)) * 0.5, 1)
shoe <- round(120 + cumsum(runif(200, 2, 7)))
km <- round(rgamma(200, 6, 0.7), 1)
pain <- pmin(10, pmax(0, round(3 + 0.8 * (7 - sleep) + 0.002 * shoe + 0.05 * (km - 8) + ar)))
d <- data.frame(day, pain, sleep, shoe, km)[day %in% keep, ]
write.csv(d, "diary.csv", row.names = FALSE)
