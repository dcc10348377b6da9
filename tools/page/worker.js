"use strict";
// The worker: starts Python from the parts the page holds, and asks the command line of zhuanyezhen.
let python = null;

function tell(kind, more, transfer) {
  postMessage({ kind, ...more }, transfer ?? []);
}

/** The parts by name: a line of JSON with names and lengths, then the bytes one after the other. */
function cut(parts) {
  const bytes = new Uint8Array(parts);
  const end = bytes.indexOf(10);
  const found = {};
  let from = end + 1;
  for (const [name, length] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))) {
    found[name] = bytes.subarray(from, from + length);
    from += length;
  }
  return found;
}

function module(bytes) {
  return import(URL.createObjectURL(new Blob([bytes], { type: "text/javascript" })));
}

async function start({ parts }) {
  const part = cut(parts);
  tell("progress", { text: "正在启动……", done: 30 });
  globalThis.fetch = async (address) => {
    const name = String(address).split("/").pop();
    return new Response(part[name], { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "application/zip" } });
  };
  const [{ loadPyodide }, { default: createPyodideModule }] =
    await Promise.all([module(part["pyodide.mjs"]), module(part["pyodide.asm.mjs"])]);
  python = await loadPyodide({
    indexURL: "http://page.invalid/",
    createPyodideModule,
    lockFileContents: new TextDecoder().decode(part["pyodide-lock.json"]),
    packageBaseUrl: "http://page.invalid/",
  });
  tell("progress", { text: "正在载入检查规则……", done: 60 });
  python.unpackArchive(part["bundle.zip"], "zip", { extractDir: "/home/site" });
  python.runPython("import sys; sys.path.insert(0, '/home/site')\nfrom pathlib import Path\nfrom desk import Desk\ndesk = Desk(Path('/home/desk'))");
  tell("ready", {});
}

function check({ files, day }) {
  const desk = python.globals.get("desk");
  desk.clear();
  for (const { name, bytes } of files) python.FS.writeFile(desk.path(name), new Uint8Array(bytes));
  const answer = JSON.parse(desk.check(day));
  if (answer.fault) tell("fault", { text: answer.fault });
  else tell("checked", answer);
}

function make({ what }) {
  const answer = JSON.parse(python.globals.get("desk").make(what));
  if (answer.fault) return tell("fault", { text: answer.fault });
  const bytes = python.FS.readFile(answer.path);
  tell("made", { name: answer.name, type: answer.type, bytes }, [bytes.buffer]);
}

const tasks = { start, check, make };
onmessage = async ({ data }) => {
  try {
    await tasks[data.kind](data);
  } catch (error) {
    const memory = /memory|allocation/i.test(String(error));
    tell("fault", { text: memory ? "内存不足：文件太大，请分成几个再检查。" : `程序出错，请重新打开本页再试。（${String(error).trim().split("\n").pop().slice(0, 300)}）` });
  }
};
