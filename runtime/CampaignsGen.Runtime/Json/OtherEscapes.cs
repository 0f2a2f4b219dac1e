using System.Text.Encodings.Web;

namespace CampaignsGen.Runtime;

/// <summary>Represents the escaping that a user's serializer requires.</summary>
/// <remarks>Code that writes without it does not load the assembly of the encoders.</remarks>
internal sealed class OtherEscapes(JavaScriptEncoder encoder)
{
    internal JavaScriptEncoder Encoder => encoder;
}
