package org.wederhoor.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
final class FormatWord implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
        return switch (word) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            default -> throw new TypeConversionException("is \"" + word + "\", expected text or json");
        };
    }
}
