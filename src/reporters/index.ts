export {json} from './json.ts'
export {type FileReport, severityOf} from './report.ts'
export {type StylishOptions, stylish} from './stylish.ts'
