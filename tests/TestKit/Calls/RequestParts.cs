using System.Reflection;
using CampaignsGen.Generator.Plan;

namespace TestKit.Calls;

/// <summary>The arguments of an operation, of which some may be properties of its request object.</summary>
internal static class RequestParts
{
    /// <summary>The arguments, and in place of the request object what it holds.</summary>
    public static IEnumerable<ArgumentPlan> Of(OperationPlan plan) =>
        plan
            .Arguments.Where(static argument => argument.Kind != ArgumentKind.Request)
            .Concat(plan.Request?.Parameters ?? default);

    /// <summary>Their types, by the names that <see cref="EmittedClient.CallAsync"/> knows them by.</summary>
    public static Dictionary<string, Type> Types(MethodInfo method)
    {
        Dictionary<string, Type> types = method
            .GetParameters()
            .ToDictionary(static parameter => parameter.Name!, static parameter => parameter.ParameterType);
        if (types.TryGetValue(RequestPlan.ArgumentIdentifier, out Type? request))
        {
            foreach (PropertyInfo property in request.GetProperties())
            {
                types[$"{RequestPlan.ArgumentIdentifier}.{property.Name}"] = property.PropertyType;
            }
        }

        return types;
    }
}
