// az, signed in to a sandbox that runs already, for a program that starts az by itself.
//   node azsignedin.mjs SANDBOX-ADDRESS
// Prints one line of JSON: what such a program's environment holds. Ends, and removes what it made, with standard input.
import { startAz } from './azclient.mjs';
import { principal } from './harness.mjs';

const az = await startAz(process.argv[2]);
try {
  await az('cloud register -n LinkdeskSandbox --endpoint-resource-manager', az.origin);
  await az('cloud set -n LinkdeskSandbox');
  await az(`login --service-principal -u ${principal.id} -p ${principal.secret} --tenant adfs`);
  console.log(JSON.stringify(az.environment()));
  for await (const part of process.stdin) void part;
} finally {
  az.stop();
}
