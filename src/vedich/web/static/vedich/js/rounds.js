// Opening a round: another period brings its usual days, unless they were set by hand.
"use strict";
(() => {
  const period = document.getElementById("id_period");
  const days = [[document.getElementById("id_as_of"), "asOf"], [document.getElementById("id_due_on"), "due"]];
  for (const [input] of days) input.addEventListener("input", () => { input.dataset.own = "1"; });
  period.addEventListener("change", () => {
    for (const [input, name] of days) {
      if (!input.dataset.own) input.value = period.selectedOptions[0].dataset[name];
    }
  });
})();
