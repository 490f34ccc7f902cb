# A results folder of ronghe as a figure: one outcome over time by scenario, median and 10-90 % of the replications.
#
#     ronghe run scenarios/small.yaml --format csv --out results
#     Rscript docs/examples/load_results.R results integration figure.png
#
# Needs R alone (Debian: r-base-core). Of a folder without CSV, 'ronghe export results --as csv' makes one.
given <- commandArgs(trailingOnly = TRUE)
folder <- given[1]; outcome <- given[2]; figure <- given[3]

# Ids and groups may look like numbers and are none; the files begin with a byte order mark.
load_table <- function(name) {
  path <- file.path(folder, name)
  columns <- names(read.csv(path, nrows = 1, check.names = FALSE, fileEncoding = "UTF-8-BOM", encoding = "UTF-8"))
  text <- intersect(columns, c("scenario_id", "policy_id", "seed", "group"))
  read.csv(path, colClasses = setNames(rep("character", length(text)), text), check.names = FALSE,
           fileEncoding = "UTF-8-BOM", encoding = "UTF-8")
}
series <- load_table("series.csv")
titles <- load_table("variants.csv")[c("scenario_id", "policy_id", "scenario")]

world <- merge(series[series$group_kind == "all" & series$outcome == outcome, ], titles, by = c("scenario_id", "policy_id"))
if (nrow(world) == 0) stop("no outcome '", outcome, "' in ", folder, "; there are: ", paste(sort(unique(series$outcome)), collapse = ", "))
band <- aggregate(value ~ scenario + period + date, world, quantile, probs = c(0.1, 0.5, 0.9))
band <- band[order(band$scenario, band$period), ]
scenarios <- unique(band$scenario)
colours <- hcl.colors(length(scenarios), "Dark 3")

png(figure, width = 1200, height = 675, res = 150, type = "cairo")
plot(range(band$period), range(band$value), type = "n", xlab = "quarter", ylab = paste0(outcome, " (", world$unit[1], ")"),
     main = "median and 10-90 % of the replications")
for (i in seq_along(scenarios)) {
  rows <- band[band$scenario == scenarios[i], ]
  polygon(c(rows$period, rev(rows$period)), c(rows$value[, 1], rev(rows$value[, 3])), col = adjustcolor(colours[i], 0.2), border = NA)
  lines(rows$period, rows$value[, 2], col = colours[i])
  cat(scenarios[i], tail(rows$date, 1), sprintf("%.6g", tail(rows$value[, 2], 1)), sep = "\t")
  cat("\n")
}
legend("topleft", legend = scenarios, col = colours, lty = 1, bty = "n")
invisible(dev.off())
