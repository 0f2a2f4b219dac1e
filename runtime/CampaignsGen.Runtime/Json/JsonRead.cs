using System.ComponentModel;
using System.Numerics;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Reads the current value of the JSON text.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The JSON text.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonRead<out T>(ref JsonIn json);

/// <summary>
/// Provides the scalar readers of <see cref="JsonIn"/> as methods that can be passed as a <see cref="JsonRead{T}"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <inheritdoc cref="JsonIn.ReadString"/>
    /// <param name="json">The JSON text.</param>
    public static string String(ref JsonIn json) => json.ReadString();

    /// <inheritdoc cref="JsonIn.ReadBoolean"/>
    /// <param name="json">The JSON text.</param>
    public static bool Boolean(ref JsonIn json) => json.ReadBoolean();

    /// <inheritdoc cref="JsonIn.ReadInt32"/>
    /// <param name="json">The JSON text.</param>
    public static int Int32(ref JsonIn json) => json.ReadInt32();

    /// <inheritdoc cref="JsonIn.ReadUInt32"/>
    /// <param name="json">The JSON text.</param>
    public static uint UInt32(ref JsonIn json) => json.ReadUInt32();

    /// <inheritdoc cref="JsonIn.ReadInt64"/>
    /// <param name="json">The JSON text.</param>
    public static long Int64(ref JsonIn json) => json.ReadInt64();

    /// <inheritdoc cref="JsonIn.ReadUInt64"/>
    /// <param name="json">The JSON text.</param>
    public static ulong UInt64(ref JsonIn json) => json.ReadUInt64();

    /// <inheritdoc cref="JsonIn.ReadBigInteger"/>
    /// <param name="json">The JSON text.</param>
    public static BigInteger BigInteger(ref JsonIn json) => json.ReadBigInteger();

    /// <inheritdoc cref="JsonIn.ReadSingle"/>
    /// <param name="json">The JSON text.</param>
    public static float Single(ref JsonIn json) => json.ReadSingle();

    /// <inheritdoc cref="JsonIn.ReadDouble"/>
    /// <param name="json">The JSON text.</param>
    public static double Double(ref JsonIn json) => json.ReadDouble();

    /// <inheritdoc cref="JsonIn.ReadDecimal"/>
    /// <param name="json">The JSON text.</param>
    public static decimal Decimal(ref JsonIn json) => json.ReadDecimal();

    /// <inheritdoc cref="JsonIn.ReadGuid"/>
    /// <param name="json">The JSON text.</param>
    public static Guid Guid(ref JsonIn json) => json.ReadGuid();

    /// <inheritdoc cref="JsonIn.ReadUri"/>
    /// <param name="json">The JSON text.</param>
    public static Uri Uri(ref JsonIn json) => json.ReadUri();

    /// <inheritdoc cref="JsonIn.ReadDateOnly"/>
    /// <param name="json">The JSON text.</param>
    public static DateOnly DateOnly(ref JsonIn json) => json.ReadDateOnly();

    /// <inheritdoc cref="JsonIn.ReadDateTimeOffset"/>
    /// <param name="json">The JSON text.</param>
    public static DateTimeOffset DateTimeOffset(ref JsonIn json) => json.ReadDateTimeOffset();

    /// <inheritdoc cref="JsonIn.ReadTimeOnly"/>
    /// <param name="json">The JSON text.</param>
    public static TimeOnly TimeOnly(ref JsonIn json) => json.ReadTimeOnly();

    /// <inheritdoc cref="JsonIn.ReadTimeSpan"/>
    /// <param name="json">The JSON text.</param>
    public static TimeSpan TimeSpan(ref JsonIn json) => json.ReadTimeSpan();

    /// <inheritdoc cref="JsonIn.ReadBytes"/>
    /// <param name="json">The JSON text.</param>
    public static byte[] Bytes(ref JsonIn json) => json.ReadBytes();

    /// <inheritdoc cref="JsonIn.ReadElement"/>
    /// <param name="json">The JSON text.</param>
    public static JsonElement Element(ref JsonIn json) => json.ReadElement();

    /// <inheritdoc cref="JsonIn.ReadEnum{T}()"/>
    /// <param name="json">The JSON text.</param>
    public static T Enum<T>(ref JsonIn json)
        where T : OpenEnum<T>, IOpenEnum<T> => json.ReadEnum<T>();

    /// <inheritdoc cref="JsonIn.ReadIntegerEnum{T}"/>
    /// <param name="json">The JSON text.</param>
    public static T IntegerEnum<T>(ref JsonIn json)
        where T : OpenIntegerEnum<T>, IOpenIntegerEnum<T> => json.ReadIntegerEnum<T>();
}
