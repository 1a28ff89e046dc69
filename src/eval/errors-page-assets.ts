/** Look and behaviour of the page of `errorsPage`: constants, so that the page stays one file. */
export const PAGE_STYLE = `
:root { --miss: #c2410c; --false: #b91c1c; --qualifier: #a16207; --right: #15803d; color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 1rem 4rem; }
header { position: sticky; top: 0; background: Canvas; padding: .5rem 0; border-bottom: 1px solid #8886; z-index: 1; }
header p { display: inline; margin: 0 1rem 0 0; }
h2 small, li small { font-weight: normal; opacity: .75; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 1.5rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; align-self: start; position: sticky; top: 3rem; max-height: 92vh; overflow: auto; }
.mention { border-bottom: 2px dotted #2563eb; }
.in-miss { background: #fb923c33; } .in-false { background: #f8717133; } .in-right { background: #4ade8033; }
.active { background: #fde047; color: #000; }
ul { list-style: none; padding: 0; margin: 0; }
li { border-left: 4px solid; padding: .15rem .6rem; margin: .3rem 0; cursor: pointer; overflow-wrap: anywhere; }
li small, li q { display: block; } li q { font-size: 13px; opacity: .85; }
.miss li { border-color: var(--miss); } .false li { border-color: var(--false); }
.qualifier li { border-color: var(--qualifier); } .right li { border-color: var(--right); } .right q { display: none; }
h3 { margin: .8rem 0 .2rem; } [hidden] { display: none; }
@media (max-width: 60rem) { .columns { grid-template-columns: 1fr; } .text { position: static; max-height: none; } }
`;

export const PAGE_SCRIPT = `
const show = (item) => {
  const article = item.closest('article');
  for (const old of document.querySelectorAll('.active')) old.classList.remove('active');
  const pieces = [...article.querySelectorAll('.text span')].filter((s) => s.dataset.facts.split(' ').includes(item.dataset.fact));
  for (const piece of pieces) piece.classList.add('active');
  if (pieces[0]) pieces[0].scrollIntoView({ block: 'nearest' });
};
document.addEventListener('click', (event) => { const item = event.target.closest('li'); if (item) show(item); });
document.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches('li')) show(event.target); });
document.getElementById('article').addEventListener('change', (event) => {
  for (const a of document.querySelectorAll('article')) a.hidden = event.target.value !== '' && a.dataset.article !== event.target.value;
});
document.getElementById('predicate').addEventListener('change', (event) => {
  for (const li of document.querySelectorAll('li')) li.hidden = event.target.value !== '' && li.dataset.predicate !== event.target.value;
});
`;
