"use strict";
(() => {
  const bar = document.getElementById("filter");
  const groups = Array.from(document.querySelectorAll("details.rule"));
  if (!bar) return;
  const boxes = Array.from(bar.querySelectorAll("input[type=checkbox]"));
  const rule = bar.querySelector("select");
  const search = bar.querySelector("input[type=search]");
  const shown = bar.querySelector("output");
  const said = new Map();
  const textOf = (item) => {
    if (!said.has(item)) said.set(item, `${item.textContent} ${item.dataset.u || ""}`.toLowerCase());
    return said.get(item);
  };
  const apply = () => {
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    let total = 0;
    for (const group of groups) {
      const wanted = severities.has(group.dataset.s) && (!rule.value || rule.value === group.dataset.c);
      let here = 0;
      for (const item of group.querySelectorAll("li")) {
        item.hidden = !(wanted && words.every((word) => textOf(item).includes(word)));
        here += item.hidden ? 0 : 1;
        total += 1;
      }
      group.hidden = here === 0;
      count += here;
    }
    for (const section of document.querySelectorAll("section.severity")) {
      section.hidden = !section.querySelector("details.rule:not([hidden])");
    }
    shown.textContent = `显示 ${count} 条，共 ${total} 条`;
  };
  bar.addEventListener("input", apply);
  bar.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.checked = true;
    rule.value = "";
    search.value = "";
    apply();
  });
  window.addEventListener("beforeprint", () => groups.forEach((group) => { group.open = true; }));
  bar.hidden = false;
  apply();
})();
