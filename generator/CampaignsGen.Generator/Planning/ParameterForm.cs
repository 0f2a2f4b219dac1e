using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Which parameters the client can write: plain values, lists and flat objects in the default style of their place.</summary>
internal static class ParameterForm
{
    /// <summary>Why <paramref name="parameter"/> cannot be sent, to be read after "because"; null where it can.</summary>
    public static string? WhyNot(Parameter parameter, TypePlan type)
    {
        if (parameter.Schema is null)
        {
            return null;
        }

        if (parameter.Style != DefaultStyle(parameter.Location))
        {
            return $"style '{parameter.Style}' is not supported yet";
        }

        return type.Kind switch
        {
            TypeKind.List => WhyNotList(parameter, type.Item!),
            TypeKind.Record or TypeKind.Map => WhyNotObject(parameter, type),
            _ => null,
        };
    }

    private static ParameterStyle DefaultStyle(ParameterLocation location) =>
        location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    private static string? WhyNotList(Parameter parameter, TypePlan item)
    {
        if (item.Kind is TypeKind.List or TypeKind.Record or TypeKind.Map || item.Nullable)
        {
            return "the items of its array are no plain values";
        }

        return parameter.Location == ParameterLocation.Cookie ? "an array in a cookie is not supported yet" : null;
    }

    /// <summary>An object's default is pairs in a query, and names and values with commas elsewhere.</summary>
    private static string? WhyNotObject(Parameter parameter, TypePlan type)
    {
        bool exploded = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie;
        if (type.Kind == TypeKind.Map || parameter.Location == ParameterLocation.Cookie)
        {
            return "an object of this kind is not supported yet";
        }

        return parameter.Explode != exploded ? "this 'explode' is not supported yet for an object" : null;
    }
}
