import { testStores } from '../support/neo4j/test-stores.js';
import { describeStore } from './contract.js';

for (const target of testStores()) describeStore(target);
