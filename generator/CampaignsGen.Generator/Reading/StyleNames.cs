using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>The words of <c>style</c> (OpenAPI 3.1, "Style Values").</summary>
internal static class StyleNames
{
    /// <summary>The style that <paramref name="text"/> names; null where it names none.</summary>
    public static ParameterStyle? Parse(string? text) =>
        text switch
        {
            "simple" => ParameterStyle.Simple,
            "label" => ParameterStyle.Label,
            "matrix" => ParameterStyle.Matrix,
            "form" => ParameterStyle.Form,
            "spaceDelimited" => ParameterStyle.SpaceDelimited,
            "pipeDelimited" => ParameterStyle.PipeDelimited,
            "cookie" => ParameterStyle.Cookie,
            "deepObject" => ParameterStyle.DeepObject,
            _ => null,
        };
}
