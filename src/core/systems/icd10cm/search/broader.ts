import { once } from '../../../once';
import { stem } from './terms';

/**
 * What a narrower word also says, one way only: an index leads by the narrower word, and where a title has none of its own it names the
 * organ, the kind or the region. "Orchitis, tuberculous" is "tuberculosis of other male genital organs": testis; "esophagus, hypoplasia"
 * is "other congenital malformations of esophagus". A word before the arrow is answered by those behind it, less than by itself.
 */
const table = `
gumma chancre > syphilis
nephritis > kidney nephritic
pyelonephritis glomerulonephritis nephropathy nephrosis > kidney
orchitis epididymitis epididymoorchitis > testis
oophoritis > ovary
salpingitis > fallopian tube
metritis endometritis > uterus uterine
cystitis > bladder
urethritis > urethra
prostatitis > prostate
balanitis > penis
vulvitis > vulva
vaginitis > vagina vulvovaginitis
cervicitis > cervix
mastitis > breast
hepatitis > liver
cholecystitis > gallbladder
pancreatitis > pancreas
splenitis > spleen
gastritis > stomach
enteritis gastroenteritis > intestine intestinal
colitis > colon intestine
proctitis > rectum anus
appendicitis > appendix
peritonitis > peritoneum
esophagitis > esophagus
stomatitis gingivitis > mouth
glossitis > tongue
parotitis sialoadenitis > salivary
rhinitis > nose
sinusitis > sinus
pharyngitis > pharynx
laryngitis > larynx
tonsillitis > tonsil
bronchitis > bronchus respiratory
pneumonia pneumonitis > lung
pleurisy > pleura pleural
myocarditis pericarditis endocarditis carditis > heart
meningitis > meninges
encephalitis encephalopathy > brain
meningoencephalitis encephalomyelitis > encephalitis brain
myelitis > spinal cord
neuritis neuralgia neuropathy > nerve
arthritis arthropathy > joint
osteomyelitis osteitis periostitis > bone
myositis > muscle
dermatitis > skin
lymphadenitis adenitis > lymph node
phlebitis thrombophlebitis > vein
arteritis > artery angiitis
keratitis > cornea
conjunctivitis > conjunctiva
ophthalmia > conjunctivitis eye
iritis iridocyclitis uveitis > iris eye
retinitis choroiditis chorioretinitis > retina eye oculopathy
blepharitis tarsitis > eyelid
otitis > ear
thyroiditis > thyroid
mastoiditis > mastoid
pachymeningitis leptomeningitis > meningitis
atresia agenesis aplasia hypoplasia dysplasia distortion deformity duplication accessory displacement misplacement malposition ectopic fusion bifid trifid supernumerary imperforate persistent persistence rudimentary redundant hourglass double absence stenosis stricture dilatation > malformation
distortion > deformity
hematoma > contusion hemorrhage
bruise > contusion
rupture > laceration perforation tear
damage blast > injury
abrasion blister > superficial
malfunction > breakdown mechanical
malposition > displacement
surgical operative operation surgery postoperative > procedure postprocedural intraoperative
vaccination inoculation > postimmunization immunization
amphetamine methamphetamine caffeine > stimulant
lsd > hallucinogen
heroin morphine > opioid
barbiturate > sedative
insomnia hypersomnia > sleep
psychosis hallucinosis > psychotic hallucination
arboviral > arthropod mosquito
adenoma fibroma papilloma lipoma osteoma chondroma myoma neurofibroma > benign neoplasm
carcinoma sarcoma > malignant neoplasm
glioma astrocytoma glioblastoma > brain malignant
melanoma > malignant melanoma
angioma > hemangioma
pectoral > chest
buttock > pelvis
ischium ilium pelvic > pelvis thigh hip
scapula clavicle > shoulder
humerus > arm
radius ulna elbow > forearm
carpal metacarpal > hand
femur hip > thigh
tibia fibula knee > leg
tarsal metatarsal calcaneus > ankle foot
calf > leg
supraclavicular > neck
cheek chin forehead temple mastoid jaw > head
umbilical > periumbilic
toe > foot
adhesion cyst torsion contraction calcification ptosis melanosis edema necrosis atrophy hypertrophy stricture ulcer polyp fistula rupture > disorder
leg knee thigh ankle foot toe hip tibia fibula femur > limb
arm forearm wrist hand finger elbow shoulder humerus radius ulna thumb > limb
testis penis prostate scrotum epididymis > genital male
vulva vagina uterus ovary cervix rectovaginal vesicouterine uteroureteric > genital female
trachea larynx lung bronchus pleura epiglottis > respiratory
pulmonary > respiratory
artery vein aorta > vascular circulatory
stomach duodenum ileum jejunum cecum appendix rectum > digestive
ileum jejunum cecum ileocecal > intestine
kidney ureter bladder urethra > urinary
bone joint muscle tendon > musculoskeletal
meninges falx dura > nervous meninges
uvula lip palate gum buccal > mouth oral
epiglottis > throat
pituitary pineal thymus > endocrine gland
gluteal > trunk buttock
flank > abdominal
eyebrow nose > face
pulpal pulpless > pulp
syphiloma > syphilis
vesicouterine uteroureteric rectovaginal > fistula
psychogenic hysterical > conversion psychological
prematurity > preterm
supervision > encounter
maintenance > surveillance
positive > abnormal
`;

/** For each term the terms that say less than it. */
export const broader = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const line of table.trim().split('\n')) {
    const [narrow = '', broad = ''] = line.split(' > ');
    const terms = broad.split(' ').map(stem);
    for (const word of narrow.split(' ').map(stem)) {
      found.set(word, [...(found.get(word) ?? []), ...terms.filter((term) => term !== word)]);
    }
  }
  return found;
});
