using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Specifies the types of JSON values (RFC 8259, section 3).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKind
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}

public ref partial struct JsonIn
{
    /// <summary>Gets the type of the current value without consuming it.</summary>
    /// <exception cref="JsonException">The text is malformed: no value begins here.</exception>
    public readonly JsonKind Kind =>
        Current switch
        {
            (byte)'{' => JsonKind.Object,
            (byte)'[' => JsonKind.Array,
            (byte)'"' => JsonKind.String,
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
            (byte)'t' or (byte)'f' => JsonKind.Boolean,
            (byte)'n' => JsonKind.Null,
            _ => throw Malformed(),
        };

    /// <summary>
    /// The value that <see cref="Peek(PropertyNames, PropertyNames)"/> returns for an object without the property.
    /// </summary>
    public const int Absent = -1;

    private const int Unknown = -2;

    /// <summary>
    /// Looks ahead into the current object, without consuming it, for the property whose value determines the type of
    /// the object.
    /// </summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="values">The known values.</param>
    /// <returns>
    /// The index of the value in <paramref name="values"/> (a number is compared by its digits); <see cref="Absent"/>
    /// if the property is <see langword="null"/> or missing; another negative number if the value is unknown or the
    /// current value is not an object.
    /// </returns>
    /// <exception cref="JsonException">The object is malformed.</exception>
    public readonly int Peek(PropertyNames name, PropertyNames values)
    {
        JsonIn ahead = this;
        if (Kind != JsonKind.Object)
        {
            return Unknown;
        }

        ahead.BeginObject();
        if (!ahead.SkipTo(name) || ahead.Kind == JsonKind.Null)
        {
            return Absent;
        }

        int index = ahead.Kind switch
        {
            JsonKind.String => values.Find(ahead.ReadString()),
            JsonKind.Number => values.Find(Encoding.ASCII.GetString(ahead.TakeNumber("a number"))),
            JsonKind.Boolean => values.Find(ahead.ReadBoolean() ? "true" : "false"),
            _ => Unknown,
        };
        return index < 0 ? Unknown : index;
    }

    /// <summary>
    /// Determines whether the current object, which is not consumed, has any of <paramref name="names"/>.
    /// </summary>
    /// <param name="names">The names of properties.</param>
    /// <exception cref="JsonException">The object is malformed.</exception>
    public readonly bool Has(PropertyNames names)
    {
        JsonIn ahead = this;
        ahead.BeginObject();
        return ahead.SkipTo(names);
    }

    private bool SkipTo(PropertyNames names)
    {
        int property = PropertyNames.None;
        while (NextProperty(names, ref property))
        {
            if (property >= 0)
            {
                return true;
            }

            Skip();
        }

        return false;
    }
}
