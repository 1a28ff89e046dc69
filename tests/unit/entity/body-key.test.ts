import { describe, expect, it } from 'vitest';
import { bodyKey } from '../../../ingest/4-entity/body-key.js';

describe('bodyKey', () => {
  it('is the same under every name of the country in front', () => {
    const keys = ['US Air Force', 'U.S. Air Force', 'United States Air Force', "America's Air Force"].map(
      bodyKey,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('differs between countries, and between a country and a region', () => {
    expect(bodyKey('Canadian Air Force')).not.toBe(bodyKey('US Air Force'));
    expect(bodyKey('European Parliament')).toBe('european parliament');
  });
});
