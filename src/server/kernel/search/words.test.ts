import { describe, expect, it } from 'vitest';
import { phoneWords, typed, wordsOf } from './words';

const finds = (texts: string[], ask: string) => {
  const words = wordsOf(texts);
  const asked = typed(ask);
  return asked.length > 0 && asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
};

describe('words to be found by', () => {
  it('are whole words and what follows a sign in them, without endings that say nothing', () => {
    expect(wordsOf(['J-10423'])).toEqual(['10423', 'j-10423']);
    expect(wordsOf(['ada.byron@water.example'])).toEqual([
      'ada.byron@water.example',
      'byron@water.example',
      'example',
      'water.example',
    ]);
    expect(wordsOf(['x@y.com', null, undefined, '  '])).toEqual(['x@y.com', 'y.com']);
  });

  it('leave out a word that another begins with, and repeat none', () => {
    expect(wordsOf(['Ada Ada', 'ada@water.example'])).toEqual(['ada@water.example', 'example', 'water.example']);
  });

  it('have no case, no accents and no quotes', () => {
    expect(finds(['Jürgen Groß'], 'GROSS jurgen')).toBe(true);
    expect(finds(['"Pump & Co." GmbH,'], 'pump gmbh')).toBe(true);
    expect(wordsOf(['& — %%'])).toEqual([]);
  });

  it('stay few and short whatever somebody wrote', () => {
    const words = wordsOf([Array.from({ length: 500 }, (_, i) => `w${i}${'x'.repeat(200)}`).join(' ')]);
    expect(words.length).toBeLessThanOrEqual(96);
    expect(Math.max(...words.map((word) => word.length))).toBe(64);
  });
});

describe('a phone number', () => {
  const words = phoneWords('+49 (0)30 1234567');
  it.each([
    '+49 30 1234567',
    '0049 30 1234567',
    '030 1234567',
    '0301234567',
    '030/123',
    '(030) 1234567',
    '+49-30',
    '30 1234567',
  ])('is found as %s', (ask) =>
    expect(typed(ask).every((beginning) => words.some((word) => word.startsWith(beginning)))).toBe(true),
  );
  it('is no phone number where it is short', () => expect(phoneWords('112')).toEqual([]));
});

describe('what somebody types', () => {
  it('must fit in all its words, by their beginnings', () => {
    const order = ['J-10423', 'Ada Lovelace', 'ada@water.example', 'JV-DS-400'];
    for (const ask of ['10423', 'j-104', 'love ada', 'water', 'ds-4', 'jv-ds-400', '#J-10423', 'ADA@'])
      expect(finds(order, ask)).toBe(true);
    for (const ask of ['0423', 'ace', 'ada hopper', 'ds-500', '%', "'"]) expect(finds(order, ask)).toBe(false);
  });

  it('counts six words at most, each once', () => {
    expect(typed('a b c d e f g h')).toHaveLength(6);
    expect(typed('ada ada')).toEqual(['ada']);
  });

  it('is a number as it stands, long ones with or without zeros in front', () => {
    expect(typed('10423')).toEqual(['10423']);
    expect(typed('00003')).toEqual(['00003']);
    for (const ask of ['0034043416', '34043416', '00340434161094000000'])
      expect(finds(['00340434161094000000'], ask)).toBe(true);
  });
});
