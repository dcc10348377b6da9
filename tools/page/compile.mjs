// Compile the modules of a folder with the Python of the page: node compile.mjs PYODIDE FOLDER PACKAGE.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodide, folder, kept] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
// the same hashes each time: the order of a set in a constant is written down
const python = await loadPyodide({ env: { HOME: "/home", PYTHONHASHSEED: "0" } });
python.mountNodeFS("/tree", folder);
python.FS.writeFile("/home/compile.py", readFileSync(new URL("compile.py", import.meta.url)));
python.globals.set("kept", kept);
python.runPython(`
import sys
from pathlib import Path
sys.path.insert(0, "/home")
from compile import compile_tree
compile_tree(Path("/tree"), kept)
`);
