import { equal } from 'node:assert/strict';
import { publicationInName } from '../../../server/corpus/fileName';

describe('the publication that a file is named after', () => {
  for (const [name, id] of [
    ['kst-22112-2955.txt', 'kst-22112-2955'],
    ['ah-tk-20222023-812.txt', 'ah-tk-20222023-812'],
    ['ah-tk-20222023-812__pypdf.txt', 'ah-tk-20222023-812'],
    ['motie_kst-35925-XII-40.txt', 'kst-35925-XII-40'],
    ['lijst-kst-31865-214.txt', 'kst-31865-214'],
    ['h-tk-20172018-70-3.xml.txt', 'h-tk-20172018-70-3'],
    ['12_kst-cxxiv-g.txt', 'kst-CXXIV-G'],
    ['KST-35612-D (1).TXT', 'kst-35612-D'],
    ['kst-19992000-25891-201B.txt', 'kst-19992000-25891-201b'],
    ['Brief%20kst-21501-20-1740.txt', 'kst-21501-20-1740'],
    ['kst-1263281.txt', 'kst-1263281'],
    ['bwb_BWBR0011823.txt', 'BWBR0011823'],
    ['2011D02476.txt', '2011D02476'],
    ['stb-2017-52.txt', 'stb-2017-52'],
    ['nds-tk-2020D38445.txt', 'nds-tk-2020D38445'],
  ] as const) {
    it(`is ${id} of ${name}`, () => equal(publicationInName(`file:///c/kst-1-1/${name}`), id));
  }

  for (const [why, name] of [
    ['no identifier', '001_cf6c0d0bc28a9eeb.txt'],
    ['a dossier without a number', 'kst-35612.txt'],
    ['a dossier of Council meetings without a number', 'kst-21501-20.txt'],
    ['something behind the number', 'kst-22112-2955-h1.txt'],
    ['a word for a number', 'kst-dikkedracht-voetnoten.txt'],
    ['no chamber', 'ah-20212022-3692.txt'],
    ['a session that can not be one', 'ah-tk-20212023-3692.txt'],
    ['one page of proceedings', 'h-tk-19961997-3369.txt'],
    ['two publications', 'kst-22112-2955_kst-22112-2956.txt'],
    ['an attachment', 'kst-22112-2955_bijlage.txt'],
    ['a summary', 'samenvatting kst-22112-2955.txt'],
    ['letters before it', 'xkst-22112-2955.txt'],
    ['an impossible encoding', '%E0%A4%A.txt'],
    ['no name', ''],
  ] as const) {
    it(`is none where there is ${why}`, () => equal(publicationInName(`file:///c/${name}`), undefined));
  }
});
