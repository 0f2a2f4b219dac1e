using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies how a property of a form is written (OpenAPI, "Encoding Object" and "Style Values"). Emitted code uses it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FormStyle
{
    /// <summary>
    /// One pair for each item: <c>tag=a&amp;tag=b</c>. For an object, one pair for each property: <c>x=1&amp;y=2</c>.
    /// </summary>
    Form,

    /// <summary>
    /// One pair with values separated by commas: <c>tag=a,b</c>. For an object: <c>point=x,1,y,2</c>.
    /// </summary>
    FormJoined,

    /// <summary>One pair with values separated by spaces: <c>tag=a%20b</c>.</summary>
    SpaceDelimited,

    /// <summary>One pair with values separated by vertical bars: <c>tag=a%7Cb</c>.</summary>
    PipeDelimited,

    /// <summary>
    /// One pair for each scalar, at any depth, with its path in brackets: <c>point[x]=1</c>, <c>tag[0]=a</c> (the
    /// brackets are percent-encoded).
    /// </summary>
    DeepObject,

    /// <summary>One pair with the JSON text. A string keeps its quotation marks.</summary>
    Json,
}

/// <summary>Describes how one property of a form is written. Emitted code creates it.</summary>
/// <param name="Name">The name of the property in JSON.</param>
/// <param name="Style">The style of the property.</param>
/// <param name="AllowReserved">
/// <see langword="true"/> to keep reserved characters in its values, except <c>&amp;</c> and <c>+</c>; otherwise,
/// <see langword="false"/>.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FormEncoding(string Name, FormStyle Style, bool AllowReserved = false);
