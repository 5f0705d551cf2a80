import { stem } from './terms';

/** Given names and forms of address: beside one that nothing answers, an eponym is a surname ("graves robert", "Dr. Cushing"). */
const given =
  'james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua ' +
  'kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon ' +
  'benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ' +
  'ethan jeremy walter christian keith austin roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan ' +
  'billy joe alan juan elijah willie albert wayne randy mason vincent liam roy bobby caleb bradley russell lucas luis carlos miguel antonio ' +
  'mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty ashley emily kimberly margaret donna michelle ' +
  'carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha ' +
  'katherine christine debra rachel carolyn janet maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina joan ' +
  'evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy ' +
  'isabella julia denise amber doris marilyn danielle beverly charlotte theresa diana natalie brittany kayla alexis lori marie jane tom bob jim mike ' +
  'dave dan chris matt tony steve andy ken ron ed jeff nick ben sam greg alex pat ray tim kate katie liz beth sue peggy faith priya ahmed mohammed ' +
  'ali fatima wei mr mrs ms miss dr sir madam';

/** Places, surnames and days that name a disease only together with that word: "Chicago disease", "Christmas disease". */
const elsewhere =
  'chicago christmas hunter schmidt barlow baker norwalk bornholm philadelphia california hawaii brazil texas oregon ' +
  'sydney melbourne brandy stein levin jackson johnson jones smith brown white black green young turner walker marshall carter ' +
  'morris morgan bell king lee scott';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' ').map(stem));

export const givenNames = set(given);
export const namesElsewhere = set(elsewhere);

/** A procedure's, a drug's, a revenue or an older diagnosis code ("27447", "J3301", "0255T", "0450", "401.90"); no year, count or temperature. */
export const isOtherCode = (text: string): boolean =>
  /^(?:(?!\d+000$)\d{5,}|0\d{3}|[a-z]\d{4}|\d{4}[a-z]|[1-9]\d{2}\.\d{2})$/.test(text);
