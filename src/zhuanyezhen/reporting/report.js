"use strict";
(() => {
  const targetOf = (hash) => document.getElementById(hash.slice(1));
  const everything = Array.from(document.querySelectorAll("details"));
  let shut = [];
  window.addEventListener("beforeprint", () => {
    shut = everything.filter((each) => !each.open);
    for (const each of shut) each.open = true;
  });
  window.addEventListener("afterprint", () => { for (const each of shut) each.open = false; });

  const bar = document.getElementById("filter");
  const groups = Array.from(document.querySelectorAll("details.rule"));
  const boxes = bar ? Array.from(bar.querySelectorAll("input[type=checkbox]")) : [];
  const rule = document.getElementById("rule");
  const unit = document.getElementById("unit");
  const search = document.getElementById("words");
  const FEW = 200;
  const said = new Map();
  const textOf = (item) => {
    if (!said.has(item)) said.set(item, `${item.textContent} ${item.dataset.u || ""}`.toLowerCase());
    return said.get(item);
  };
  const apply = () => {
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const narrowed = Boolean(rule.value || unit.value || words.length);
    let count = 0;
    let total = 0;
    for (const group of groups) {
      const wanted = severities.has(group.dataset.s) && (!rule.value || rule.value === group.dataset.c);
      let here = 0;
      for (const item of group.querySelectorAll(".list > li")) {
        const concerned = !unit.value || ` ${item.dataset.u || ""} `.includes(` ${unit.value} `);
        item.hidden = !(wanted && concerned && words.every((word) => textOf(item).includes(word)));
        here += item.hidden ? 0 : 1;
        total += 1;
      }
      group.hidden = here === 0;
      count += here;
    }
    for (const section of document.querySelectorAll("section.severity")) {
      section.hidden = !section.querySelector("details.rule:not([hidden])");
    }
    if (narrowed && count <= FEW) for (const group of groups) if (!group.hidden) group.open = true;
    bar.classList.toggle("narrowed", count < total);
    bar.querySelector("output").textContent =
      count ? `%SHOWN%` : `%NONE_SHOWN%`;
  };
  const clear = () => {
    for (const box of boxes) box.checked = true;
    rule.value = "";
    unit.value = "";
    search.value = "";
    apply();
  };
  // Makes a target visible, so that the browser's own jump finds it; says whether it had been hidden.
  const reveal = (target) => {
    let hidden = false;
    if (bar && target.closest("[hidden]")) {
      clear();
      hidden = true;
    }
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS" && !at.open) {
        at.open = true;
        hidden = true;
      }
    }
    return hidden;
  };
  const arrive = () => {
    const target = targetOf(location.hash);
    if (target && reveal(target)) target.scrollIntoView({ block: "center" });
  };
  window.addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (bar && (link.dataset.unit || link.dataset.words)) {
      event.preventDefault();
      clear();
      unit.value = link.dataset.unit || "";
      search.value = link.dataset.words || "";
      apply();
      const findings = document.getElementById("findings");
      findings.scrollIntoView();
      findings.focus({ preventScroll: true });
    } else {
      const target = targetOf(link.hash);
      if (target) reveal(target);
    }
  });
  if (bar) {
    bar.addEventListener("input", apply);
    bar.querySelector("button").addEventListener("click", clear);
    bar.hidden = false;
    apply();
  }
  arrive();
})();
