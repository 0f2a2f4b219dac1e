using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Parses the values of <c>style</c> (OpenAPI 3.1, "Style Values").</summary>
internal static class StyleNames
{
    /// <summary>Returns the style with the name <paramref name="text"/>, or null if there is none.</summary>
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
