/** Series that forecasting texts publish results for. Facts of public statistics. */

/** Oil production of Saudi Arabia, million tonnes a year, 1996–2013 (Hyndman and Athanasopoulos, 2nd edition, section 7.1). */
export const oil = [
  445.3641, 453.195, 454.4096, 422.3789, 456.0371, 440.3866, 425.1944, 486.2052, 500.4291, 521.2759, 508.9476, 488.8889,
  509.8706, 456.7229, 473.8166, 525.9509, 549.8338, 542.34,
];
/** The same, as the first edition had it, 1996–2007. */
export const oilFirstEdition = [
  446.6565229, 454.4733065, 455.662974, 423.6322388, 456.2713279, 440.5880501, 425.3325201, 485.1494479, 506.0481621,
  526.7919833, 514.268889, 494.2110193,
];
/** Passengers of Australian airlines, millions a year, 1990–2016; the first edition ended in 2004. */
export const air = [
  17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.57757, 33.4774, 39.02158,
  41.38643, 41.59655, 44.65732, 46.95177, 48.72884, 51.48843, 50.02697, 60.64091, 63.36031, 66.35527, 68.19795,
  68.12324, 69.77935, 72.5977,
];
/** Nights of international tourists in Australia, millions a quarter, 2005–2010 (first edition). */
export const tourists = [
  41.727458, 24.04185, 32.328103, 37.328708, 46.213153, 29.346326, 36.48291, 42.977719, 48.901525, 31.180221, 37.717881,
  40.420211, 51.206863, 31.887228, 40.978263, 43.772491, 55.558567, 33.850915, 42.076383, 45.642292, 59.76678,
  35.191877, 44.319737, 47.913736,
];
