// What the suites share: a sandbox of their own, steps that are told one a line, and the ids of the world they meet.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

export const subscription = 'af60cc05-557a-477c-a89a-13154667eccc';
export const scope = `/subscriptions/${subscription}`;
export const accountGroup = 'rg-deviceupdate-prod';
export const networkGroup = 'rg-network-prod';
export const accountName = 'contoso-adu-americas';
export const region = 'westus2';
export const account = `${scope}/resourceGroups/${accountGroup}/providers/Microsoft.DeviceUpdate/accounts/${accountName}`;
export const network = `${scope}/resourceGroups/${networkGroup}/providers/Microsoft.Network/virtualNetworks/vnet-prod-westus2`;
export const subnet = `${network}/subnets/snet-privateendpoints`;
export const zoneName = 'privatelink.api.adu.microsoft.com';

/** The service principal that every world of the sandbox has, and its tenant. */
export const principal = {
  tenant: '24752f40-c54a-4141-a791-d76d35ac27f1', id: 'c6bd5a1e-70c5-4b4e-8d3c-2f1e6d0b9a77', secret: 'linkdesk-sandbox-secret',
};

/** Without regard to letter case, as ARM's ids are. */
export const same = (a, b) => String(a).toLowerCase() === String(b).toLowerCase();

export const scratchFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'linkdesk-clients-'));

/** Starts the program; waits 20 times shorter than Azure's, and Retry-After is a second everywhere. */
export async function startSandbox(program, traffic, ...more) {
  const options = ['--port', '0', '--retry-after', '1', '--speed', '20', ...more];
  if (traffic) options.push('--traffic', traffic);
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  const stop = () => { child.kill('SIGTERM'); return ended; };
  process.once('exit', () => child.kill('SIGKILL'));
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const url = /^listening on (http:\S+)$/.exec(line)?.[1];
    if (!url) continue;
    const faults = (list) => fetch(`${url}/_sim/faults`, {
      method: 'POST', body: JSON.stringify(list),
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer sandbox:ada' },
    });
    return { url, faults, stop };
  }
  throw new Error(`${program} ended (${await ended}) before it listened`);
}

/** Runs named steps one after the other; a failed one is told and the others still run. */
export class Steps {
  constructor(suite) {
    this.suite = suite;
    this.passed = 0;
    this.failed = [];
    this.started = Date.now();
  }

  async step(name, act) {
    const start = Date.now();
    try {
      await act();
      this.passed += 1;
      console.log(`ok    ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      this.failed.push(name);
      console.log(`FAIL  ${name}\n${String(error.stack ?? error).replace(/^/gm, '        ')}`);
    }
  }

  finish() {
    const seconds = Math.round((Date.now() - this.started) / 1000);
    console.log(`${this.suite}: ${this.passed} steps passed, ${this.failed.length} failed, ${seconds} s`);
    process.exitCode = this.failed.length || !this.passed ? 1 : 0;
  }
}
