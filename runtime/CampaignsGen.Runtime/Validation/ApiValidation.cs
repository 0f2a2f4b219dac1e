using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Validates models against the limits that the document defines for requests.</summary>
public static class ApiValidation
{
    /// <summary>Throws an exception if the model or a nested value violates a limit of the document.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ApiValidationException">Values violate limits. The exception names all of them.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    public static void Validate(this IApiValidatable model)
    {
        IReadOnlyList<ApiValidationError> errors = model.GetValidationErrors();
        if (errors.Count > 0)
        {
            throw new ApiValidationException(model.GetType().Name + " cannot be sent", null, errors);
        }
    }

    /// <summary>Returns the values of the model and its nested values that violate limits of the document.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The values that violate limits, in the order of the model; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<ApiValidationError> GetValidationErrors(this IApiValidatable model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var check = new RequestCheck();
        check.Model(model);
        return check.Errors;
    }
}
