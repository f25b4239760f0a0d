import { describe, expect, it } from 'vitest';
import { fileAddress, fileName, fileWords, photoAddress, photoSources, readPhotoAddress } from './photo';

const photo = { sha256: 'ab'.repeat(32), type: 'image/webp' as const, width: 800, height: 600 };

describe('a photo', () => {
  it('has addresses that are read again', () => {
    expect(readPhotoAddress(photoAddress(photo).slice(8))).toEqual({ sha256: photo.sha256 });
    expect(readPhotoAddress(photoAddress(photo, 480).slice(8))).toEqual({ sha256: photo.sha256, width: 480 });
    for (const other of ['x.webp', `${photo.sha256}.svg`, `${photo.sha256}-481.webp`, `../${photo.sha256}.webp`])
      expect(readPhotoAddress(other), other).toBeUndefined();
  });
  it('is offered in smaller widths and its own', () => {
    expect(
      photoSources(photo)
        .split(', ')
        .map((it) => it.split(' ')[1]),
    ).toEqual(['240w', '480w', '800w']);
    expect(photoSources({ ...photo, width: 100 })).toBe(`${photoAddress(photo)} 100w`);
  });
});

describe('a document', () => {
  it('is saved under its title, whatever that holds', () => {
    expect(fileName('Installation: CP 550 (DE/EN)')).toBe('Installation CP 550 DE EN.pdf');
    expect(fileName('../../"\r\n')).toBe('Document.pdf');
    expect(fileAddress({ sha256: photo.sha256, title: 'Anleitung für Käufer' })).toMatch(
      /\/Anleitung%20f%C3%BCr%20K.+\.pdf$/,
    );
    expect(fileWords({ kind: 'data-sheet', bytes: 241_300 })).toBe('Data sheet, PDF, 241 kB');
  });
});
