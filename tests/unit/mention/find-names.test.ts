import { describe, expect, it } from 'vitest';
import { mentionsIn, namesIn } from './mentions-in.js';

describe('findNames', () => {
  it('leaves titles out of a person’s name', async () => {
    expect(await namesIn('Interior Minister Jean-Pierre Faye met President Moustapha Kane.')).toEqual([
      'Person: Jean-Pierre Faye',
      'Person: Moustapha Kane',
    ]);
  });

  it('leaves "Ex-" out of a name', async () => {
    expect(await namesIn('Ex-Nordmark Bank chief executive Erik Sand left.')).toEqual([
      'Organization: Nordmark Bank',
      'Person: Erik Sand',
    ]);
  });

  it.each([
    ['Its president, the Gambian Alieu Ceesay, spoke in Banjul.', 'Alieu Ceesay', 'Gambian'],
    ['Frenchman Loïc Percheron won the race.', 'Loïc Percheron', 'Frenchman'],
  ])('leaves the nationality out of a person’s name: %s', async (text, person, nationality) => {
    const names = await namesIn(text);
    expect(names).toContain(`Person: ${person}`);
    expect(names).toContain(`Place: ${nationality}`);
  });

  it('keeps a name of two words whole when its first is a nationality', async () => {
    expect(await namesIn('Chairman German Gref said that he would resign.')).toEqual(['Person: German Gref']);
  });

  it('leaves the article and the possessive ending out', async () => {
    const names = await namesIn("The European Commission's proposal was sent to the Bank of England.");
    expect(names).toContain('Organization: European Commission');
    expect(names).toContain('Organization: Bank of England');
  });

  it('joins the parts of a ministry’s name', async () => {
    expect(await namesIn('The Ministry of Education, Science and Technology opened in May.')).toEqual([
      'Organization: Ministry of Education, Science and Technology',
    ]);
  });

  it.each(['Court of Arbitration for Sport', 'European Bank for Reconstruction and Development'])(
    'keeps all that the model takes for the name of one body: %s',
    async (name) => {
      expect(await namesIn(`The case went to the ${name} in May.`)).toContain(`Organization: ${name}`);
    },
  );

  it('takes a demonym for its country, and its plural for the people', async () => {
    const mentions = (await mentionsIn('The Ukrainian president thanked the Norwegians.')).filter(
      ({ form }) => form === 'name',
    );
    expect(mentions).toMatchObject([
      { text: 'Ukrainian', type: 'Place', place: 'Ukraine', isDemonym: true },
      { text: 'Norwegians', type: 'Group' },
    ]);
  });

  it('keeps a given name that is written with a hyphen whole', async () => {
    expect(await namesIn('Rep. Pyo Seung-min of the ruling party left on Friday.')).toEqual([
      'Person: Pyo Seung-min',
    ]);
  });

  it('ends the name of a court before the day', async () => {
    const names = await namesIn('He won in the Seoul High Court on Friday.');
    expect(names).toContain('Organization: Seoul High Court');
  });

  it('takes no office for a name where its holder is named after it', async () => {
    const names = await namesIn('The accord was signed by Oil Minister Hayder al-Jubouri in Baghdad.');
    expect(names).toEqual(['Person: Hayder al-Jubouri', 'Place: Baghdad']);
  });

  it('knows countries and capitals that the model takes for something else', async () => {
    expect(await namesIn('Kyiv and Burkina Faso signed in Ouagadougou.')).toEqual([
      'Place: Kyiv',
      'Place: Burkina Faso',
      'Place: Ouagadougou',
    ]);
  });

  it('types a name by the noun beside it', async () => {
    const names = await namesIn('Boats crossed the Bhotekoshi river. Bhotekoshi was high.');
    expect(names).toEqual(['Place: Bhotekoshi', 'Place: Bhotekoshi']);
  });

  it('does not take days, currencies or offices for names', async () => {
    expect(await namesIn('On Tuesday the Prime Minister paid EUR 40.')).toEqual([]);
  });

  it('gives all occurrences of a string one type', async () => {
    const types = (
      await mentionsIn('Prosecutor Daiva Urbonaitė spoke. Urbonaitė left. Later Urbonaitė came back.')
    )
      .filter(({ form }) => form === 'name')
      .map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['Person']));
  });

  it('cuts an office off the body that it belongs to', async () => {
    const names = await namesIn(
      'Senators heard Airbus President Marie Enders and NASA Administrator Peter Bolden.',
    );
    expect(names).toEqual([
      'Organization: Airbus',
      'Person: Marie Enders',
      'Organization: NASA',
      'Person: Peter Bolden',
    ]);
  });

  it('begins a person’s name after the last office before it', async () => {
    expect(await namesIn('The UN Special Envoy Staffan Lindqvist arrived in Geneva.')).toEqual([
      'Organization: UN',
      'Person: Staffan Lindqvist',
      'Place: Geneva',
    ]);
  });

  it('parts a governor from the state before the name', async () => {
    expect(await namesIn('The governor of Washington Christine Gray said so.')).toEqual([
      'Place: Washington',
      'Person: Christine Gray',
    ]);
  });

  it('does not take a minister’s field for a name', async () => {
    expect(
      await namesIn('Minister of Public Works Amina Diallo met Home Affairs Minister Paul Moh.'),
    ).toEqual(['Person: Amina Diallo', 'Person: Paul Moh']);
  });

  it('keeps names whole that hold a hyphen', async () => {
    const names = await namesIn(
      'They fought al-Qaida fighters. The airline ordered 14 Airbus A330-200 aircraft.',
    );
    expect(names.map((name) => name.split(': ')[1])).toEqual(['al-Qaida', 'Airbus A330-200']);
  });

  it('types a name by the office that it stands before', async () => {
    expect(await namesIn('Uralsib analyst Chris Weafer spoke. Uralsib declined to comment.')).toEqual([
      'Organization: Uralsib',
      'Person: Chris Weafer',
      'Organization: Uralsib',
    ]);
  });

  it('does not take the company of a former executive for a person', async () => {
    expect(await namesIn('Former Microsoft CEO Bill Gates spoke.')).toEqual([
      'Organization: Microsoft',
      'Person: Bill Gates',
    ]);
  });

  it('takes no country from the name of a currency', async () => {
    expect(await namesIn('They paid 40 million US dollars in Nairobi.')).toEqual(['Place: Nairobi']);
  });

  it('does not take capitals that name nothing for a name', async () => {
    expect(await namesIn('The screen is an LCD and the CEO said so.')).toEqual([]);
  });

  it('takes a country with a score for its team', async () => {
    const names = await namesIn('Norway 2 – 0 Kenya. Norway won in Nairobi.');
    expect(names.slice(0, 2)).toEqual(['Organization: Norway', 'Organization: Kenya']);
  });

  it('keeps the year of an event and the number of a product in the name', async () => {
    const names = await namesIn(
      'She won gold at the 2012 Summer Paralympics. He still uses Internet Explorer 6.',
    );
    expect(names.map((name) => name.split(': ')[1])).toEqual([
      '2012 Summer Paralympics',
      'Internet Explorer 6',
    ]);
  });

  it('takes the holder of a possessive out of a person’s name', async () => {
    const names = await namesIn("The shot of Korea's Kim Shin-Wook hit the post.");
    expect(names).toContain('Person: Kim Shin-Wook');
  });

  it('reads the country in "U.S.-led"', async () => {
    const mentions = await mentionsIn('The U.S.-led coalition bombed Mosul.');
    expect(mentions).toContainEqual(expect.objectContaining({ text: 'U.S.-led', place: 'United States' }));
  });

  it('ends the name of a society at its country', async () => {
    const names = await namesIn('Fans of the Baking Society of Canada, and Klingon Assault Group met.');
    expect(names.map((name) => name.split(': ')[1])).toContain('Klingon Assault Group');
  });

  it('takes only those words of a headline in title case for names that the text writes with a capital', async () => {
    const headline = 'Carter, Iraqi Leader Discuss Next Moves in Mosul Fight';
    const names = await namesIn(
      `${headline}\n\nDefense Secretary Ash Carter met him in the city of Mosul. He spoke. They left.`,
    );
    expect(names).toEqual([
      'Person: Carter',
      'Place: Iraqi',
      'Place: Mosul',
      'Person: Ash Carter',
      'Place: Mosul',
    ]);
  });

  it('keeps the names of a byline', async () => {
    const names = await namesIn('By Ruth Pembry in Nairobi\n\nThe rain stopped on Monday in Kenya.');
    expect(names).toContain('Person: Ruth Pembry');
  });
});
