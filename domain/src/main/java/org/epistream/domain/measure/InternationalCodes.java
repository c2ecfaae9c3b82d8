package org.epistream.domain.measure;

/**
 * A measure in the two schemes by which measures are compared between countries.
 *
 * @param oxcgrt in the Oxford COVID-19 Government Response Tracker, codebook of June 2023
 * @param phsm in the WHO taxonomy of public health and social measures, first generation
 */
public record InternationalCodes(InternationalCode oxcgrt, InternationalCode phsm) {}
