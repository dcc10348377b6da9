"use strict";
// The page: takes files, hands them to the worker, shows and saves what comes back. Nothing is sent anywhere.
(() => {
  const at = (id) => document.getElementById(id);
  const [form, input, drop, chosen, day, check, state, seconds, bar, fault, result] =
    ["form", "files", "drop", "chosen", "day", "check", "state", "seconds", "progress", "fault", "result"].map(at);
  const today = new Date();
  day.value = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0")).join("-");
  let files = [], ready = false, busy = false, worker = null, clock = 0;
  const begun = performance.now();

  /** What is going on, with the seconds it has taken; a screen reader hears the words once. */
  function say(text, done) {
    clearInterval(clock);
    state.textContent = text;
    seconds.textContent = "";
    if (done < 100) {
      const since = performance.now();
      clock = setInterval(() => { seconds.textContent = `已用${Math.round((performance.now() - since) / 1000)}秒`; }, 1000);
    }
    bar.hidden = done >= 100;
    bar.value = done;
  }

  function complain(text) {
    fault.textContent = text;
    fault.hidden = !text;
  }

  function ease() {
    check.disabled = !ready || busy || files.length === 0;
    for (const button of at("saves").querySelectorAll("button")) button.disabled = busy;
  }

  function choose(list) {
    files = [...list];
    chosen.replaceChildren(...files.map((file) => {
      const item = document.createElement("li");
      item.textContent = `${file.name}（${(file.size / 1024).toFixed(0)} KB）`;
      return item;
    }));
    ease();
  }

  function save(name, bytes, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  const answers = {
    progress: ({ text, done }) => say(text, done),
    ready: () => { ready = true; say("可以检查了。", 100); document.body.dataset.ready = performance.now() - begun; ease(); },
    fault: ({ text }) => { busy = false; say("", 100); complain(text); ease(); },
    checked: ({ summary, notes, html, can }) => {
      busy = false;
      say("", 100);
      at("told").textContent = summary;
      at("notes").replaceChildren(...notes.map((note) => {
        const item = document.createElement("li");
        item.textContent = note;
        return item;
      }));
      for (const button of at("saves").querySelectorAll("[data-make]")) button.hidden = !can[button.dataset.make];
      const frame = at("report");
      frame.onload = () => {
        frame.style.height = "0"; // else the height of the report before it is the least
        frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 24}px`;
      };
      frame.srcdoc = html;
      result.hidden = false;
      at("told").focus();
      ease();
    },
    made: ({ name, bytes, type }) => { busy = false; say(`已生成：${name}`, 100); save(name, bytes, type); ease(); },
  };

  function ask(message, text) {
    busy = true;
    complain("");
    say(text, 60);
    ease();
    worker.postMessage(message);
  }

  input.addEventListener("change", () => choose(input.files));
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) choose(event.dataTransfer.files);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (check.disabled) return;
    result.hidden = true;
    complain("");
    try {
      const given = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })));
      ask({ kind: "check", files: given, day: day.value }, "正在检查……");
    } catch {
      complain("不能读取所选的文件：可能已被移走，或正被别的程序打开。请重新选择。");
    }
  });
  at("saves").addEventListener("click", ({ target }) => {
    if (target.dataset.make) ask({ kind: "make", what: target.dataset.make }, "正在生成……");
    if (target.id === "print") at("report").contentWindow.print();
  });

  async function unpacked() {
    const text = at("parts").textContent;
    at("parts").remove();
    const plain = atob(text);
    const packed = new Uint8Array(plain.length);
    for (let index = 0; index < plain.length; index += 1) packed[index] = plain.charCodeAt(index);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  async function start() {
    if (!("DecompressionStream" in window) || !("WebAssembly" in window)) {
      throw new Error("浏览器太旧，请用新版的 Edge、Chrome、Firefox 或 Safari 打开。");
    }
    say("正在解压……", 10);
    const parts = await unpacked();
    worker = new Worker(URL.createObjectURL(new Blob([at("worker").textContent], { type: "text/javascript" })));
    worker.onmessage = ({ data }) => answers[data.kind](data);
    worker.onerror = (event) => {
      event.preventDefault();
      ready = false;
      answers.fault({ text: `程序意外停止，请重新打开本页再试。（${event.message || "没有说明"}）` });
    };
    worker.postMessage({ kind: "start", parts }, [parts]);
  }

  start().catch((error) => answers.fault({ text: error.message }));
})();
