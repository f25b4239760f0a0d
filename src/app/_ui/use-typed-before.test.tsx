// @vitest-environment jsdom
import { act, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Input } from './input';
import { NativeSelect } from './native-select';
import { RadioCards } from './radio-cards';
import { Textarea } from './textarea';

function Form() {
  const [line, setLine] = useState('');
  const [text, setText] = useState('');
  const [choice, setChoice] = useState('DE');
  const [way, setWay] = useState('post');
  const [turn, again] = useState(0);
  return (
    <>
      <Input suffix="kg" value={line} onChange={(event) => setLine(event.target.value)} />
      <Textarea value={text} onChange={(event) => setText(event.target.value)} />
      <NativeSelect value={choice} onChange={(event) => setChoice(event.target.value)}>
        <option>AT</option>
        <option>DE</option>
      </NativeSelect>
      <RadioCards
        value={way}
        onValueChange={setWay}
        cards={[
          { value: 'post', label: 'Post' },
          { value: 'van', label: 'Van' },
        ]}
      />
      <button type="button" onClick={() => again(turn + 1)}>
        again
      </button>
      <output>{[line, text, choice, way].join(' ')}</output>
    </>
  );
}

type Touch = (box: {
  line: HTMLInputElement;
  text: HTMLTextAreaElement;
  choice: HTMLSelectElement;
  van: HTMLInputElement;
}) => void;
async function hydrated(touch: Touch) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement('main');
  page.innerHTML = renderToString(<Form />);
  const [line, text, choice, van] = [
    page.querySelector('input'),
    page.querySelector('textarea'),
    page.querySelector('select'),
    page.querySelector<HTMLInputElement>('[value=van]'),
  ];
  if (!line || !text || !choice || !van) throw new Error('the form was not drawn');
  touch({ line, text, choice, van });
  document.body.append(page);
  const root = await act(() => hydrateRoot(page, <Form />));
  await act(() => page.querySelector('button')?.click());
  const found = {
    said: page.querySelector('output')?.textContent,
    boxes: [line.value, text.value, choice.value, van.checked],
  };
  await act(() => root.unmount());
  page.remove();
  return found;
}

it('keeps what was typed before the scripts had loaded, and tells the form', async () => {
  const found = await hydrated(({ line, text, choice, van }) => {
    line.value = '12';
    text.value = 'JV-DS-400';
    choice.value = 'AT';
    van.checked = true;
  });
  expect(found).toEqual({ said: '12 JV-DS-400 AT van', boxes: ['12', 'JV-DS-400', 'AT', true] });
});

it('says nothing of fields nobody touched', async () => {
  expect(await hydrated(() => {})).toEqual({ said: '  DE post', boxes: ['', '', 'DE', false] });
});
