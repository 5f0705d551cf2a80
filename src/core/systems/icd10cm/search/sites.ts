import { once } from '../../../once';
import { stem } from './terms';

/** Parts of the body as titles and offices name them. */
const parts = `
head scalp face forehead skull jaw mandible maxilla cheek chin temple orbit eye eyelid eyebrow cornea retina iris lens conjunctiva ear eardrum
nose nasal septum sinus mouth lip tongue tooth gum palate throat pharynx larynx tonsil neck cervical nape thyroid parathyroid trachea esophagus
chest thorax thoracic rib sternum breast nipple lung bronchus pleura mediastinum diaphragm heart aorta coronary pericardium valve artery vein
back spine vertebra lumbar lumbosacral sacral sacrum sacroiliac coccyx cervicothoracic thoracolumbar sacrococcygeal atlanto occipito flank
abdomen stomach duodenum jejunum ileum intestine bowel colon cecum appendix rectum anus liver gallbladder pancreas spleen kidney ureter bladder
urethra prostate testis testicle scrotum penis epididymis ovary uterus cervix vagina vulva tubal fallopian placenta pelvis groin perineum buttock
hip thigh femur leg limb extremity knee patella kneecap meniscus tibia fibula shin calf ankle heel calcaneus foot toe hallux talus metatarsal tarsal
shoulder clavicle collarbone scapula axilla armpit arm humerus elbow forearm radius ulna wrist carpal scaphoid hand thumb finger metacarpal palm
brain meninges nerve muscle tendon ligament cartilage joint bone marrow skin scar nail hair lymph pituitary adrenal thymus bile larynx fetus
acl pcl mcl lcl rotator cuff achilles hamstring quadriceps biceps
`;

const sites = once((): ReadonlySet<string> => new Set(parts.trim().split(/\s+/).map(stem)));

/** Whether a term names a part of the body. */
export const isSite = (term: string): boolean => sites().has(term);
