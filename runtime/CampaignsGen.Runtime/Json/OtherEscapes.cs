using System.Text.Encodings.Web;

namespace CampaignsGen.Runtime;

/// <summary>Escapes that a serializer of the user's asks for.</summary>
/// <remarks>What writes without them need not load the assembly of encoders to know that there are none.</remarks>
internal sealed class OtherEscapes(JavaScriptEncoder encoder)
{
    internal JavaScriptEncoder Encoder => encoder;
}
