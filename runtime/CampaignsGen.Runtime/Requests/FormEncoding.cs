using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>How a property of a form is written (OpenAPI, "Encoding Object" and "Style Values"). Emitted code names it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FormStyle
{
    /// <summary>A pair for each item: <c>tag=a&amp;tag=b</c>; of an object a pair for each property: <c>x=1&amp;y=2</c>.</summary>
    Form,

    /// <summary>One pair, joined by commas: <c>tag=a,b</c>; of an object <c>point=x,1,y,2</c>.</summary>
    FormJoined,

    /// <summary>One pair, joined by spaces: <c>tag=a%20b</c>.</summary>
    SpaceDelimited,

    /// <summary>One pair, joined by vertical bars: <c>tag=a%7Cb</c>.</summary>
    PipeDelimited,

    /// <summary>
    /// A pair for each scalar, at any depth, with the way to it in brackets: <c>point[x]=1</c>, <c>tag[0]=a</c> (the brackets
    /// percent-encoded).
    /// </summary>
    DeepObject,

    /// <summary>One pair, with the JSON text; a string keeps its quotation marks.</summary>
    Json,
}

/// <summary>How one property of a form is written. Emitted code makes it.</summary>
/// <param name="Name">The property's name in JSON.</param>
/// <param name="Style">How it is written.</param>
/// <param name="AllowReserved">Whether reserved characters of its values stay as they are, but for <c>&amp;</c> and <c>+</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FormEncoding(string Name, FormStyle Style, bool AllowReserved = false);
