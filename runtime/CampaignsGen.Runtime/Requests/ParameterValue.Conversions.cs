using System.Numerics;
using System.Text.Json;

namespace CampaignsGen.Runtime;

// One conversion for each scalar of the OpenAPI format registry that emitted code uses. C# does not lift them to nullable
// types, because the target is a non-nullable struct, so each value type has two.
public readonly partial struct ParameterValue
{
    /// <summary>Converts a string to a parameter value.</summary>
    /// <param name="value">The string, or <see langword="null"/> for no value.</param>
    public static implicit operator ParameterValue(string? value) => new(value);

    /// <summary>Converts a Boolean value to <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterValue(bool value) => new(value ? "true" : "false");

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ParameterValue(bool? value) => value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a number to a parameter value.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ParameterValue(int value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(int? value) => value is { } some ? some : default(ParameterValue);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(uint value) => new(ScalarText.Of((long)value));

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(uint? value) => value is { } some ? some : default(ParameterValue);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(long value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(long? value) => value is { } some ? some : default(ParameterValue);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(ulong value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(ulong? value) => value is { } some ? some : default(ParameterValue);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(BigInteger value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(BigInteger? value) =>
        value is { } some ? some : default(ParameterValue);

    /// <summary>
    /// Converts a number to a parameter value, with as many digits as are needed to read back the same number.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number.</exception>
    public static implicit operator ParameterValue(float value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(float)"/>
    public static implicit operator ParameterValue(float? value) => value is { } some ? some : default(ParameterValue);

    /// <inheritdoc cref="op_Implicit(float)"/>
    public static implicit operator ParameterValue(double value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(float)"/>
    public static implicit operator ParameterValue(double? value) => value is { } some ? some : default(ParameterValue);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(decimal value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ParameterValue(decimal? value) =>
        value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a UUID to a parameter value, in lowercase with hyphens (RFC 9562).</summary>
    /// <param name="value">The UUID.</param>
    public static implicit operator ParameterValue(Guid value) => new(value);

    /// <inheritdoc cref="op_Implicit(Guid)"/>
    public static implicit operator ParameterValue(Guid? value) => value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a date and time with its offset to a parameter value (RFC 3339).</summary>
    /// <param name="value">The date and time.</param>
    public static implicit operator ParameterValue(DateTimeOffset value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(DateTimeOffset)"/>
    public static implicit operator ParameterValue(DateTimeOffset? value) =>
        value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a date to a parameter value (RFC 3339, full-date).</summary>
    /// <param name="value">The date.</param>
    public static implicit operator ParameterValue(DateOnly value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(DateOnly)"/>
    public static implicit operator ParameterValue(DateOnly? value) =>
        value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a time of day to a parameter value (RFC 3339, partial-time).</summary>
    /// <param name="value">The time of day.</param>
    public static implicit operator ParameterValue(TimeOnly value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(TimeOnly)"/>
    public static implicit operator ParameterValue(TimeOnly? value) =>
        value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a duration to a parameter value (ISO 8601).</summary>
    /// <param name="value">The duration.</param>
    public static implicit operator ParameterValue(TimeSpan value) => new(ScalarText.Of(value));

    /// <inheritdoc cref="op_Implicit(TimeSpan)"/>
    public static implicit operator ParameterValue(TimeSpan? value) =>
        value is { } some ? some : default(ParameterValue);

    /// <summary>Converts a URI to a parameter value without changes.</summary>
    /// <param name="value">The URI, or <see langword="null"/> for no value.</param>
    public static implicit operator ParameterValue(Uri? value) => new(value?.OriginalString);

    /// <summary>Converts bytes to a parameter value, as Base64 (RFC 4648, section 4).</summary>
    /// <param name="value">The bytes, or <see langword="null"/> for no value.</param>
    public static implicit operator ParameterValue(byte[]? value) =>
        new(value is null ? null : Convert.ToBase64String(value));

    /// <summary>
    /// Converts JSON to a parameter value: a string or another scalar as its text, a list and an object with their
    /// members.
    /// </summary>
    /// <param name="value">The JSON. Null and undefined represent no value.</param>
    public static implicit operator ParameterValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => List([.. value.EnumerateArray()], static item => ParameterPair.TextOf(item)),
            JsonValueKind.Object => new ParameterValue(ParameterPair.Of(value) is { Length: > 0 } pairs ? pairs : null),
            _ => ParameterPair.TextOf(value),
        };

    /// <inheritdoc cref="op_Implicit(JsonElement)"/>
    public static implicit operator ParameterValue(JsonElement? value) =>
        value is { } some ? some : default(ParameterValue);
}
