// Runs az against a gateway: a configuration of its own, JSON out, and the exit code looked at.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGateway } from './gateway.mjs';
import { scratchFolder } from './harness.mjs';

const launcher = fileURLToPath(new URL('az-debian.py', import.meta.url));
const python = '/usr/bin/python3'; // the one that Debian's azure-cli belongs to

export async function startAz(upstream) {
  const folder = scratchFolder();
  const gateway = await startGateway(upstream, folder);
  const env = {
    ...process.env, PYTHONDONTWRITEBYTECODE: '1', REQUESTS_CA_BUNDLE: gateway.certFile,
    AZURE_CONFIG_DIR: path.join(folder, 'azure'), AZURE_CORE_COLLECT_TELEMETRY: '0', AZURE_CORE_NO_COLOR: '1',
    AZURE_CORE_OUTPUT: 'json', AZURE_CORE_ONLY_SHOW_ERRORS: '1', AZURE_CORE_SURVEY_MESSAGE: '0',
  };
  const run = (args) => new Promise((done) => {
    execFile(python, [launcher, ...args], { env, maxBuffer: 1 << 26, timeout: 240_000 }, (error, out, problems) => {
      done({ code: error ? error.code ?? error.signal : 0, out, problems });
    });
  });

  /** The words of a command, then more arguments (ids, texts with blanks). @returns what az printed, read as JSON */
  const az = async (words, ...more) => {
    const args = [...words.split(/\s+/), ...more];
    const { code, out, problems } = await run(args);
    assert.equal(code, 0, `az ${args.join(' ')}\n${problems}${out}`);
    return out.trim() ? JSON.parse(out) : undefined;
  };
  /** The command must end with `exitCode` and name the code of the refusal. */
  az.refused = async (exitCode, errorCode, words, ...more) => {
    const args = [...words.split(/\s+/), ...more];
    const { code, out, problems } = await run(args);
    assert.equal(code, exitCode, `az ${args.join(' ')}\n${problems}${out}`);
    assert.match(problems, errorCode);
  };
  az.origin = gateway.origin;
  /** Of a program that starts az by itself, from PATH, with this configuration. */
  az.environment = () => {
    const bin = path.join(folder, 'bin');
    fs.mkdirSync(bin, { recursive: true });
    fs.writeFileSync(path.join(bin, 'az'), `#!/bin/sh\nexec ${python} ${launcher} "$@"\n`, { mode: 0o755 });
    return { ...env, PATH: `${bin}:${env.PATH}` };
  };
  /** Runs such a program. @returns what it printed, read as JSON */
  az.startedBy = (program, args, more = {}) => new Promise((done, broken) => {
    const options = { env: { ...az.environment(), ...more }, timeout: 240_000 };
    execFile(program, args, options, (error, out, problems) => {
      if (error) broken(new Error(`${program}: ${problems || error.message}`));
      else done(JSON.parse(out));
    });
  });
  az.file = (name, text) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
    return file;
  };
  az.stop = () => { gateway.stop(); fs.rmSync(folder, { recursive: true, force: true }); };
  return az;
}
