import {readData} from '#read-data'
import {type FurnitureWeights, readFurnitureWeights} from './furniture-weights.ts'

let weights: Promise<FurnitureWeights> | undefined

/** The weights of the classifier of lines, read on first demand. */
export const loadFurniture = (): Promise<FurnitureWeights> => (weights ??= readData('furniture.json').then(readFurnitureWeights))
