using System.Reflection;
using CampaignsGen.Generator.Plan;

namespace TestKit.Calls;

/// <summary>Provides the arguments of an operation, some of which can be properties of its request object.</summary>
internal static class RequestParts
{
    /// <summary>Returns the arguments. The request object is replaced by its properties.</summary>
    public static IEnumerable<ArgumentPlan> Of(OperationPlan plan) =>
        plan
            .Arguments.Where(static argument => argument.Kind != ArgumentKind.Request)
            .Concat(plan.Request?.Parameters ?? default);

    /// <summary>Returns the types of the arguments by the names that <see cref="EmittedClient.CallAsync"/> uses.</summary>
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
