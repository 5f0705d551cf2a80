import { once } from '../../../once';
import { stem } from './terms';

/**
 * Words of medicine that say nearly the same, one group a line: an index and a title seldom choose the same one. Each answers the
 * others, less than itself.
 */
const groups = `
kidney renal
liver hepatic
heart cardiac
lung pulmonary
stomach gastric
intestine intestinal bowel enteric
colon colonic
brain cerebral intracranial
spine spinal vertebra vertebral
skin cutaneous dermal
eye ocular ophthalmic
ear aural auricular auricle
nose nasal
mouth oral
tooth dental
tongue lingual
throat pharynx pharyngeal
larynx laryngeal
trachea tracheal windpipe
esophagus esophageal
bladder vesical
uterus uterine womb
ovary ovarian
tubal salpingeal
vagina vaginal
vulva vulvar
neck cervical
cervix cervical
breast mammary
prostate prostatic
testis testicular testicle
penis penile
scrotum scrotal
foreskin prepuce
anus anal
rectum rectal
bile biliary
gallbladder cholecystic
pancreas pancreatic
spleen splenic
adrenal suprarenal adrenocortical
pituitary hypophyseal
blood hematologic
vein venous
artery arterial
vessel vascular
nerve neural
muscle muscular
bone osseous
joint articular
cartilage chondral
chest thorax thoracic
abdomen abdominal
pelvis pelvic
skull cranial cranium head
face facial
jaw mandible mandibular
eyelid lid palpebral
cornea corneal
conjunctiva conjunctival
retina retinal
choroid choroidal
vitreous vitreal
papilla disc disk
limb extremity
femur femoral thigh
tibia tibial
fibula fibular peroneal
humerus humeral
radius radial
ulna ulnar
clavicle clavicular collarbone
scapula scapular
patella kneecap patellar
rib costal
sternum sternal breastbone
groin inguinal
umbilicus umbilical navel
lymph lymphatic
meninges meningeal
metacarpal metacarpus hand
metatarsal metatarsus foot
carpal wrist
tarsal ankle
nail ungual
hair capillary
fetus fetal
newborn neonatal perinatal
child childhood pediatric juvenile infantile
pregnancy gestational pregnant maternal
puerperium puerperal postpartum
delivery labor childbirth obstetric
anomaly malformation deformity abnormality
cancer carcinoma malignant malignancy
tumor neoplasm
disease disorder
hemorrhage bleeding hemorrhagic
infection infectious infected infective
inflammation inflammatory
ulcer ulceration ulcerated
calculus stone lithiasis
rupture tear ruptured torn
contusion bruise
injury trauma traumatic
fracture broken fractured
poisoning toxic toxicity intoxication
paralysis palsy paralytic
weakness asthenia
seizure convulsion
pain ache painful
swelling edema edematous swollen
enlargement enlarged hypertrophy hyperplasia
atrophy wasting atrophic
stricture stenosis narrowing
obstruction blockage occlusion obstructed
absence absent agenesis aplasia missing
deficiency insufficiency deficient
excessive increased elevated high excess
decreased low reduced decrease
hypoplasia hypoplastic underdevelopment
embolism embolus emboli
thrombosis thrombotic clot thrombus
dilatation dilation dilated
displacement displaced misplaced malposition
necrosis necrotic
degeneration degenerative
fibrosis fibrotic scarring
scar cicatrix
adhesion synechia
psychogenic somatoform psychosomatic
hysterical conversion dissociative
vaccination immunization inoculation
fitting adjustment
hereditary familial
tuberculous tuberculosis
syphilitic syphilis
gonococcal gonorrheal blennorrhagic gonorrhea
alcoholic alcohol alcoholism
viral virus
bacterial bacterium
fungal mycotic mycosis fungus
worm helminth helminthic helminthiasis
allergic allergy
prosthesis prosthetic implant device
sensation sense sensory
speech language
vision visual sight
hearing auditory
gait walking
urine urinary
feces fecal stool
thyrotoxicosis hyperthyroidism
hypofunction insufficiency
hyperfunction overactive
nevus mole nevi
clotting coagulation
leukocyte leucocyte
erythrocyte red
platelet thrombocyte
sugar glucose
potassium kalemia
sodium natremia
itching pruritus
hives urticaria
sweat sweating hidrosis
dizziness vertigo
fainting syncope
stroke infarction
hypermobility laxity
sunburn sunlight solar
cold frostbite
heat hyperthermia
spouse partner
newborn infant
physician doctor
automobile car motor
bicycle pedal
firearm gun
aspiration inhalation
nervousness anxiety
depressive depression depressed
psychotic psychosis
schizophrenic schizophrenia
manic mania bipolar
addiction dependence
cannabis marijuana
tobacco nicotine
retardation disability
senile elderly age
miscarriage abortion
sterility infertility
menopausal climacteric menopause
menstruation menstrual menses
mumps parotitis
chickenpox varicella
shingles zoster
measles rubeola
wart verruca
ringworm tinea dermatophytosis
louse lice pediculosis
mite scabies
flu influenza influenzal
cold nasopharyngitis
whooping pertussis
lockjaw tetanus
`;

/** For each term the terms that say nearly the same. */
export const kindred = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const group of groups.trim().split('\n')) {
    const terms = group.split(' ').map(stem);
    for (const term of terms) {
      const others = terms.filter((other) => other !== term);
      found.set(term, [...(found.get(term) ?? []), ...others]);
    }
  }
  return found;
});
