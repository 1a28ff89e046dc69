import { openStore } from '../../src/store/open-store.js';

/** Keeps an embedded store open for writing until it is killed: `hold-in-child.ts PATH`. */
const store = await openStore(process.argv[2]);
await store.applySchema();
console.log('open');
setInterval(() => store.location, 60_000);
